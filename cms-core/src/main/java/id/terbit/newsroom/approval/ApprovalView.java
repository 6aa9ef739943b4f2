package id.terbit.newsroom.approval;

import java.util.List;

import id.terbit.body.BodyDiff;
import id.terbit.language.Texts;
import id.terbit.newsroom.revision.CompareView.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the article that is to be decided about.
 *
 * @param approver who is asked
 * @param editor name, or empty where nobody edited
 * @param deadline in words, or empty where it is not known
 * @param edited what the editor changed against the writer's text; null where there is
 * nothing to compare
 * @param live what changes against the page that is public now; null where there is none
 * @param stranger the name of somebody else who is signed in here and can't decide, or
 * null
 */
public record ApprovalView(Texts texts, String approver, String title, String site, String writer, String editor,
		String deadline, boolean late, @Nullable Difference edited, @Nullable Difference live, Form form,
		@Nullable String stranger) {

	/** What differs between two texts. */
	public record Difference(List<FieldChange> fields, List<BodyDiff.Line> body) {

		public Difference {
			fields = List.copyOf(fields);
			body = List.copyOf(body);
		}

		/** Whether nothing does. */
		public boolean none() {
			return this.fields.isEmpty() && !bodyChanged();
		}

		/** Whether the bodies differ. */
		public boolean bodyChanged() {
			return !BodyDiff.isSame(this.body);
		}

	}

	/**
	 * The form as it was sent, if it was.
	 *
	 * @param action the address of the page, without a slash at its end
	 * @param key shows that the form came from this page
	 * @param errors why the decision was not taken
	 */
	public record Form(String action, String key, String chosen, String note, List<String> errors) {

		public Form {
			errors = List.copyOf(errors);
		}

	}

	/**
	 * What a link that can't decide (any more) says.
	 *
	 * @param sentences in order
	 * @param next what the reader can do now, or empty
	 * @param path where that is done
	 */
	public record Closed(String heading, List<String> sentences, String next, String path) {

		public Closed {
			sentences = List.copyOf(sentences);
		}

	}

}
