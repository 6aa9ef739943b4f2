package id.terbit.contentapi;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * What one module brings to the API. Every bean of this type goes into the OpenAPI
 * document; a mapping under {@code /api/v1} that none describes fails a test.
 */
public interface ApiPart {

	/** The operations, in the order in which they are shown. */
	List<Endpoint> endpoints();

	/** JSON schemas by name, where the endpoints name others than {@code Problem}. */
	Map<String, ObjectNode> schemas();

}
