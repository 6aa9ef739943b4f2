/** The data folder and the hold on a database, on real files and a real PostgreSQL. */
@NullMarked
package id.terbit.config.database;

import org.jspecify.annotations.NullMarked;
