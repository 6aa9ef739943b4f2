@NullMarked
package id.terbit.config.container;

import org.jspecify.annotations.NullMarked;
