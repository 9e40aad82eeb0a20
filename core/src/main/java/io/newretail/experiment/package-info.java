/**
 * Many runs, compared.
 */
@NullMarked
package io.newretail.experiment;

import org.jspecify.annotations.NullMarked;
