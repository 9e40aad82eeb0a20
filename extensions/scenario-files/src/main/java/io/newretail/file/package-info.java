/** Scenarios as files: YAML and JSON that are read, checked and written. */
@NullMarked
package io.newretail.file;

import org.jspecify.annotations.NullMarked;
