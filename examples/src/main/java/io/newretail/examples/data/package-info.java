/** Data files of a user: read row by row, every fault told with file and line, written whole or not at all. */
@org.jspecify.annotations.NullMarked
package io.newretail.examples.data;
