package id.terbit.person;

import org.jspecify.annotations.Nullable;

/** Who acts: a person, or the clock. Every verb has one. */
public sealed interface Actor {

	/** The name that history keeps. */
	String name();

	/**
	 * A person.
	 *
	 * @param origin network address and request id, where there was a request
	 */
	record Human(Person person, @Nullable Origin origin) implements Actor {

		@Override
		public String name() {
			return this.person.name();
		}

	}

	/** The clock: scheduled publication, expiries, automatic steps. */
	record Clock() implements Actor {

		@Override
		public String name() {
			return "Terbit (otomatis)";
		}

	}

	/**
	 * Where a request came from; the address stands beside the history chain, not in it.
	 */
	record Origin(String address, String requestId) {
	}

}
