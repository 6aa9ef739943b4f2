/** Sample data, everything marked DATA CONTOH. */
@NullMarked
package id.terbit.config.demo;

import org.jspecify.annotations.NullMarked;
