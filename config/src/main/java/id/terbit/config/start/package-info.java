/**
 * Starting: defaults of demo mode, faults told in one sentence, and the words on the
 * console.
 */
@NullMarked
@NamedInterface("start")
package id.terbit.config.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
