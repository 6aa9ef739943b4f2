package id.terbit.person;

/** What a person does on a site. Position titles are data; these are not titles. */
public enum Role {

	/** Writes texts (penulis). */
	WRITER,

	/** Makes texts fit to publish and checks the staged page (penyunting). */
	EDITOR,

	/** Approves texts (kepala seksi). */
	SECTION_HEAD,

	/** Watches deadlines, withdraws, publishes urgent notices (kepala bidang). */
	DIVISION_HEAD,

	/** Lays out, stages, publishes and shares (admin). */
	PUBLISHER,

	/** Runs the system; has no say over texts. */
	OPERATOR

}
