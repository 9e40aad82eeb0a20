'use strict';
window.nr.start();
