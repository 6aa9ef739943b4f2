/** Tests of how free days and hours are read. */
@NullMarked
package id.terbit.newsroom.calendar;

import org.jspecify.annotations.NullMarked;
