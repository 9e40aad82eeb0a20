/** Tables of results as Parquet files. */
@NullMarked
package io.newretail.parquet;

import org.jspecify.annotations.NullMarked;
