/**
 * The whole application on its own port and its own embedded PostgreSQL: what it answers
 * to whom, whatever module the answer comes from.
 */
@NullMarked
package id.terbit.running;

import org.jspecify.annotations.NullMarked;
