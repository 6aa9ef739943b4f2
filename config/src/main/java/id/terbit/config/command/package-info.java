/** Commands of the jar that talk to the running system. */
@NullMarked
package id.terbit.config.command;

import org.jspecify.annotations.NullMarked;
