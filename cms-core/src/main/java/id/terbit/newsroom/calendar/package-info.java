/** The working calendars that operators keep, and the word that one is missing. */
@NullMarked
package id.terbit.newsroom.calendar;

import org.jspecify.annotations.NullMarked;
