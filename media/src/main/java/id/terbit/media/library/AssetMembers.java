package id.terbit.media.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.media.rendition.Focus;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file's JSON says beside its bytes. A focal point is written in shares of the
 * picture's sides, from its upper left: 0.5 and 0.5 is the middle.
 */
final class AssetMembers {

	/** The members that can be written. */
	static final List<String> WRITABLE = List.of("alt", "caption", "credit", "licence", "rightsUntil", "folder",
			"focus");

	private static final Set<String> SIDES = Set.of("x", "y");

	private final ObjectNode given;

	private final List<Refusal> refusals = new ArrayList<>();

	private AssetMembers(ObjectNode given) {
		this.given = given;
	}

	/** Adds them to what everybody may know of a file. */
	static ObjectNode write(ObjectNode node, AssetRecord asset) {
		node.put("licence", asset.licence());
		LocalDate until = asset.rightsUntil();
		if (until != null) {
			node.put("rightsUntil", until.toString());
		}
		node.put("folder", asset.folder());
		if (asset.asset().isPicture()) {
			Focus focus = asset.current().focus();
			node.putObject("focus").put("x", share(focus.x())).put("y", share(focus.y()));
		}
		return node.put("version", asset.version());
	}

	private static BigDecimal share(int thousandths) {
		return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
	}

	/**
	 * Reads a change: a member that is not given stays, a null is taken out.
	 * @throws RefusedException (INVALID) {@code json.unknown-member}, and a code for each
	 * value that is none
	 */
	static Change read(ObjectNode given, AssetRecord before) {
		AssetMembers members = new AssetMembers(given);
		AssetWords words = AssetWords.of(before);
		Description said = words.said();
		AssetWords after = new AssetWords(
				new Description(members.text("alt", said.alt()), members.text("caption", said.caption()),
						members.text("credit", said.credit())),
				members.text("licence", words.licence()), members.day(words.rightsUntil()),
				members.text("folder", words.folder()));
		Focus focus = members.focus(before);
		members.refuseOthers();
		if (!members.refusals.isEmpty()) {
			throw RefusedException.invalid(members.refusals);
		}
		return new Change(after, focus);
	}

	private String text(String name, String before) {
		JsonNode value = this.given.get(name);
		if (value == null) {
			return before;
		}
		if (!value.isString() && !value.isNull()) {
			this.refusals.add(Refusal.at("/" + name, "asset.text-wanted"));
		}
		return value.isString() ? value.stringValue() : "";
	}

	private @Nullable LocalDate day(@Nullable LocalDate before) {
		JsonNode value = this.given.get("rightsUntil");
		if (value == null) {
			return before;
		}
		try {
			return value.isNull() ? null : LocalDate.parse(value.isString() ? value.stringValue() : "");
		}
		catch (DateTimeParseException ex) {
			this.refusals.add(Refusal.at("/rightsUntil", "asset.day-wanted"));
			return null;
		}
	}

	private Focus focus(AssetRecord before) {
		JsonNode value = this.given.get("focus");
		if (value == null) {
			return before.current().focus();
		}
		if (value.isNull()) {
			return Focus.MIDDLE;
		}
		if (!before.asset().isPicture()) {
			this.refusals.add(Refusal.at("/focus", "asset.no-picture", before.asset().fileName()));
		}
		else if (!value.isObject() || !Set.copyOf(value.propertyNames()).equals(SIDES)) {
			this.refusals.add(Refusal.at("/focus", "asset.focus-wanted"));
		}
		else {
			return new Focus(thousandths(value, "x"), thousandths(value, "y"));
		}
		return before.current().focus();
	}

	private int thousandths(JsonNode focus, String side) {
		JsonNode value = focus.path(side);
		if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
			this.refusals.add(Refusal.at("/focus/" + side, "asset.focus-wanted"));
			return 0;
		}
		return (int) Math.round(value.doubleValue() * 1000);
	}

	private void refuseOthers() {
		for (String name : this.given.propertyNames()) {
			if (!WRITABLE.contains(name)) {
				this.refusals.add(Refusal.at("/" + name.replace("~", "~0").replace("/", "~1"), "asset.member-unknown"));
			}
		}
	}

	/** What is said of a file from now on. */
	record Change(AssetWords words, Focus focus) {
	}

}
