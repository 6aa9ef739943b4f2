/** Journeys through the packaged application, as people and operators make them. */
@NullMarked
package id.terbit.journey;

import org.jspecify.annotations.NullMarked;
