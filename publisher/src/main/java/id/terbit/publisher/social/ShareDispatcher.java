package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import id.terbit.publication.Shares;
import id.terbit.publication.Shares.ClaimedShare;
import id.terbit.publisher.dispatch.Wakeable;
import id.terbit.publisher.dispatch.WorkLoop;

import org.springframework.context.SmartLifecycle;

/**
 * Takes due shares to their channels, one thread a channel, so that one that hangs holds
 * up no other.
 */
class ShareDispatcher implements SmartLifecycle, Wakeable {

	/** How long a call under way may take to end when the system stops. */
	private static final Duration STOP = Duration.ofSeconds(8);

	private final Shares shares;

	private final List<SocialChannel> channels;

	private final ShareSender sender;

	private final SocialProperties properties;

	private final InstantSource clock;

	private volatile List<WorkLoop> loops = List.of();

	private volatile boolean running;

	ShareDispatcher(Shares shares, List<SocialChannel> channels, ShareSender sender, SocialProperties properties,
			InstantSource clock) {
		this.shares = shares;
		this.channels = List.copyOf(channels);
		this.sender = sender;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.running = true;
		List<WorkLoop> started = new ArrayList<>();
		for (SocialChannel channel : this.channels) {
			started.add(WorkLoop.start("share-" + channel.name(), this.properties.longestPause(), () -> look(channel)));
		}
		this.loops = started;
	}

	/**
	 * Waits for the calls under way; one that is cut off is read back after the start.
	 */
	@Override
	public synchronized void stop() {
		if (!this.running) {
			return;
		}
		this.running = false;
		try {
			this.loops.forEach(WorkLoop::askToStop);
			for (WorkLoop loop : this.loops) {
				loop.stop(STOP);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void wake() {
		this.loops.forEach(WorkLoop::wake);
	}

	private Duration look(SocialChannel channel) {
		while (this.running) {
			List<ClaimedShare> claimed = this.shares.claim(channel.name(), 1, this.properties.claim(),
					this.clock.instant());
			if (claimed.isEmpty()) {
				break;
			}
			advance(claimed.get(0), channel);
		}
		Instant now = this.clock.instant();
		return this.shares.nextDue()
			.filter((due) -> due.isAfter(now))
			.map((due) -> Duration.between(now, due).plusMillis(1))
			.orElse(this.properties.longestPause());
	}

	private void advance(ClaimedShare claimed, SocialChannel channel) {
		try {
			this.sender.advance(claimed, channel);
		}
		catch (RuntimeException ex) {
			this.sender.broke(claimed, ex);
		}
	}

}
