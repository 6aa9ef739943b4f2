package id.terbit.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How many search at once. */
class TurnsTests {

	private final ExecutorService readers = Executors.newFixedThreadPool(8);

	@AfterEach
	void end() {
		this.readers.shutdownNow();
	}

	@Test
	void all_come_to_their_turn_and_never_more_than_so_many_at_once() throws Exception {
		Turns turns = new Turns(2, Duration.ofMinutes(1));
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<Future<Integer>> all = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			int number = i;
			all.add(this.readers.submit(() -> turns.take(() -> {
				most.accumulateAndGet(now.incrementAndGet(), Math::max);
				Thread.onSpinWait();
				now.decrementAndGet();
				return number;
			})));
		}
		for (int i = 0; i < all.size(); i++) {
			assertThat(all.get(i).get()).isEqualTo(i);
		}
		assertThat(most.get()).isBetween(1, 2);
	}

	@Test
	void who_would_wait_too_long_is_told_and_not_searched_for_any_more() throws Exception {
		Turns turns = new Turns(1, Duration.ofSeconds(1));
		CountDownLatch end = new CountDownLatch(1);
		List<String> begun = Collections.synchronizedList(new ArrayList<>());
		for (String name : List.of("slow", "behind it")) {
			assertThatExceptionOfType(SearchUnavailableException.class).isThrownBy(() -> turns.take(() -> {
				begun.add(name);
				await(end);
				return name;
			})).withMessageContaining("no answer in time");
		}
		end.countDown();
		assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
		assertThat(begun).containsExactly("slow");
	}

	@Test
	void who_is_interrupted_leaves_the_search_alone() throws Exception {
		Turns turns = new Turns(1, Duration.ofMinutes(1));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		AtomicBoolean interrupted = new AtomicBoolean(true);
		Future<String> asked = this.readers.submit(() -> turns.take(() -> {
			begun.countDown();
			await(end);
			interrupted.set(Thread.currentThread().isInterrupted());
			return "found";
		}));
		begun.await();
		asked.cancel(true);
		end.countDown();
		assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
		assertThat(interrupted).isFalse();
	}

	@Test
	void a_search_that_fails_keeps_no_turn() {
		Turns turns = new Turns(1, Duration.ofMinutes(1));
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> turns.take(() -> {
				throw new IllegalStateException("broken");
			}));
		}
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> turns.take(() -> {
			throw new AssertionError("worse");
		}));
		assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
	}

	private static void await(CountDownLatch end) {
		try {
			end.await();
		}
		catch (InterruptedException ex) {
			throw new AssertionError("a search is never interrupted", ex);
		}
	}

}
