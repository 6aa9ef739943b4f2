/** The embedded PostgreSQL, its durability, its lock and its orphans. */
@NullMarked
package id.terbit.config.database;

import org.jspecify.annotations.NullMarked;
