package id.terbit.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a document. The transition table says from where to where. */
public enum Verb {

	/** Ajukan. */
	SUBMIT,
	/** Ambil kembali. */
	RECALL,
	/** Layak unggah. */
	ENDORSE,
	/** Setujui. */
	APPROVE,
	/** Cabut persetujuan. */
	REVOKE,
	/** Tolak. */
	REJECT,
	/** Kirim ulang permohonan persetujuan. */
	ASK_AGAIN,
	/** Selesai susun. */
	COMPOSE,
	/** Unggah. */
	STAGE,
	/** Lulus koreksi. */
	PASS,
	/** Susun ulang. */
	REWORK,
	/** Terbitkan. */
	PUBLISH,
	/** Jadwalkan. */
	SCHEDULE,
	/** Batalkan jadwal. */
	UNSCHEDULE,
	/** Bagikan. */
	SHARE,
	/** Kembalikan. */
	RETURN,
	/** Revisi. */
	REVISE,
	/** Tarik. */
	WITHDRAW,
	/** Arsipkan. */
	ARCHIVE,
	/** Pulihkan. */
	RESTORE,
	/** Buang. */
	DISCARD,
	/** Serta merta. */
	FAST_TRACK,
	/** Tinjau. */
	REVIEW,
	/** Text changed while checking: back to approval, by itself. */
	AMEND;

	/** The stable name, as in addresses and history: {@code fast-track}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The verb of a stable name. */
	public static Optional<Verb> of(String key) {
		return Arrays.stream(values()).filter((verb) -> verb.key().equals(key)).findFirst();
	}

}
