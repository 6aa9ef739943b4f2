package id.terbit.newsroom;

import java.util.function.Predicate;

import id.terbit.person.Person;

/**
 * One entry of the newsroom's menu; every bean of this type is shown.
 *
 * @param label key of the message files
 * @param path where it leads, for example {@code /meja/media}
 * @param order smaller ones first; core's own are 10 (work), 20 (documents), 70 (sites),
 * 75 (people), 78 (calendar), 79 (mails)
 * @param seenBy who sees it; this hides the entry and guards nothing
 */
public record NavigationEntry(String label, String path, int order, Predicate<Person> seenBy) {

	/** An entry for everybody who is signed in. */
	public static NavigationEntry forAll(String label, String path, int order) {
		return new NavigationEntry(label, path, order, (person) -> true);
	}

}
