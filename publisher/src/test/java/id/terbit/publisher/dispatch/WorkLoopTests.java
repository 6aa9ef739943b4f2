package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class WorkLoopTests {

	private final AtomicInteger looks = new AtomicInteger();

	private WorkLoop loop = WorkLoop.start("nothing", Duration.ofHours(1), () -> Duration.ofHours(1));

	@AfterEach
	void stop() throws InterruptedException {
		this.loop.stop(Duration.ofSeconds(5));
	}

	@Test
	void looks_at_once_when_woken() throws InterruptedException {
		CountDownLatch thrice = new CountDownLatch(3);
		this.loop = WorkLoop.start("woken", Duration.ofHours(1), () -> {
			thrice.countDown();
			return Duration.ofHours(1);
		});
		while (thrice.getCount() > 0) {
			this.loop.wake();
			Thread.sleep(1);
		}
		assertThat(thrice.await(1, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void never_waits_longer_than_the_longest_pause() throws InterruptedException {
		CountDownLatch twice = new CountDownLatch(2);
		this.loop = WorkLoop.start("paused", Duration.ofMillis(5), () -> {
			twice.countDown();
			return Duration.ofHours(1);
		});
		assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void goes_on_after_an_exception() throws InterruptedException {
		survives(new IllegalStateException("database away"));
	}

	@Test
	void goes_on_after_an_error() throws InterruptedException {
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, error) -> this.looks.addAndGet(100));
		try {
			survives(new LinkageError("as if"));
			assertThat(this.looks.get()).as("told to the handler").isGreaterThan(100);
		}
		finally {
			Thread.setDefaultUncaughtExceptionHandler(before);
		}
	}

	private void survives(Throwable failure) throws InterruptedException {
		CountDownLatch again = new CountDownLatch(1);
		this.loop = WorkLoop.start("failing", Duration.ofMillis(5), () -> {
			if (this.looks.getAndIncrement() % 100 == 0) {
				sneak(failure);
			}
			again.countDown();
			return Duration.ofHours(1);
		});
		assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
	}

	private static void sneak(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		throw (RuntimeException) failure;
	}

}
