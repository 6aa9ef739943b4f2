package id.terbit.procedure;

import java.time.Duration;

/**
 * The eight steps of SOP Pengelolaan Aplikasi Pesona Bengkalis (November 2020) with their
 * norms.
 */
public enum SopStep {

	/** 1 Membuat artikel; shown only, reminds nobody. */
	WRITE(1, 60),

	/** 2 Mengedit. */
	EDIT(2, 15),

	/** 3 Menyetujui. */
	APPROVE(3, 15),

	/** 4 Menyusun. */
	COMPOSE(4, 10),

	/** 5 Mengunggah. */
	STAGE(5, 15),

	/** 6 Mengoreksi. */
	CHECK(6, 15),

	/** 7 Menerbitkan. */
	PUBLISH(7, 10),

	/** 8 Membagikan. */
	SHARE(8, 15);

	private final int number;

	private final int minutes;

	SopStep(int number, int minutes) {
		this.number = number;
		this.minutes = minutes;
	}

	/** 1 to 8, as in the SOP. */
	public int number() {
		return this.number;
	}

	/** The norm in working time. */
	public Duration norm() {
		return Duration.ofMinutes(this.minutes);
	}

	/** The step of a number from 1 to 8. */
	public static SopStep of(int number) {
		return values()[number - 1];
	}

}
