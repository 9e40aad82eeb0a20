'use strict';
window.nr.start();
window.nr.live();
