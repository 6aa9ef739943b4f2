package id.terbit.procedure;

import java.util.Set;

import id.terbit.person.Role;

/**
 * The eight steps of SOP Pengelolaan Aplikasi Pesona Bengkalis (November 2020) with their
 * norms, and the roles that WORKFLOW.md gives them where a site sets nothing else (the
 * SOP's own marks of who does what are lost).
 */
public enum SopStep {

	/** 1 Membuat artikel; shown only, reminds nobody. */
	WRITE(1, 60, Role.WRITER),

	/** 2 Mengedit. */
	EDIT(2, 15, Role.EDITOR),

	/** 3 Menyetujui. */
	APPROVE(3, 15, Role.SECTION_HEAD),

	/** 4 Menyusun. */
	COMPOSE(4, 10, Role.PUBLISHER),

	/** 5 Mengunggah. */
	STAGE(5, 15, Role.PUBLISHER),

	/** 6 Mengoreksi. */
	CHECK(6, 15, Role.EDITOR),

	/** 7 Menerbitkan. */
	PUBLISH(7, 10, Role.PUBLISHER),

	/** 8 Membagikan. */
	SHARE(8, 15, Role.PUBLISHER);

	private final int number;

	private final int minutes;

	private final Role role;

	SopStep(int number, int minutes, Role role) {
		this.number = number;
		this.minutes = minutes;
		this.role = role;
	}

	/** 1 to 8, as in the SOP. */
	public int number() {
		return this.number;
	}

	/** Norm and roles where a site sets nothing else. */
	public StepRule standard() {
		return new StepRule(this.minutes, Set.of(this.role));
	}

	/** The step of a number from 1 to 8. */
	public static SopStep of(int number) {
		return values()[number - 1];
	}

}
