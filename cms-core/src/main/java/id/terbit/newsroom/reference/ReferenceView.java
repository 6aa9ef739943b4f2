package id.terbit.newsroom.reference;

import java.util.List;

import id.terbit.language.Texts;

/** The operations of the API by group. */
public record ReferenceView(Texts texts, List<Group> groups) {

	public ReferenceView {
		groups = List.copyOf(groups);
	}

	/** Operations about one thing. */
	public record Group(String name, List<Operation> operations) {

		public Group {
			operations = List.copyOf(operations);
		}

	}

	/**
	 * One operation.
	 *
	 * @param body name of its schema; empty where it has none
	 */
	public record Operation(String id, String method, String path, String summary, boolean open,
			List<String> parameters, String body) {

		public Operation {
			parameters = List.copyOf(parameters);
		}

	}

}
