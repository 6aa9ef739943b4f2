/** Commands of the jar that talk to the running system. */
@NullMarked
@NamedInterface("command")
package id.terbit.config.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
