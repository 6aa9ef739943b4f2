package id.terbit.media.library;

import java.util.UUID;

import id.terbit.contentapi.Answers;
import id.terbit.contentapi.AssetResources;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Files as the API answers with them to those who work on their site. */
@Component
public class AssetAnswers {

	private final AssetChanges changes;

	private final AssetResources resources;

	AssetAnswers(AssetChanges changes, AssetResources resources) {
		this.changes = changes;
		this.resources = resources;
	}

	/**
	 * One file.
	 * @throws RefusedException MISSING
	 */
	public ObjectNode of(UUID id, Person person, HttpServletRequest request) {
		return of(this.changes.get(id, person), request);
	}

	ObjectNode of(AssetRecord asset, HttpServletRequest request) {
		return Answers.envelope(request, AssetMembers.write(this.resources.of(asset.asset()), asset));
	}

}
