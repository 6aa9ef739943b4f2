package id.terbit.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.GetIndexResponse;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices of one installation: {@code <name>-<uuid>}, the alias {@code <name>} on the
 * one in use and {@code <name>-next} on the one that is being filled.
 */
final class ElasticsearchIndices {

	private static final Logger log = LoggerFactory.getLogger(ElasticsearchIndices.class);

	private static final String SCHEMA = "schema";

	private static final String COMPLETE = "complete";

	/** Instances that find none at the same time make the same one. */
	private static final UUID FIRST = new UUID(0, 0);

	private final ElasticsearchConnection connection;

	private final String name;

	private final Pattern own;

	ElasticsearchIndices(ElasticsearchConnection connection, String name) {
		this.connection = connection;
		this.name = name;
		this.own = Pattern.compile(Pattern.quote(name) + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	/** Alias of the index in use. */
	String inUse() {
		return this.name;
	}

	/** Alias of the index that is being filled. */
	String next() {
		return this.name + "-next";
	}

	/**
	 * Makes an empty index where none is in use.
	 * @return whether the one in use is complete and of this schema
	 */
	boolean makeSureOfOne() {
		Map<String, IndexState> found = withAlias(inUse(), this.connection::ask);
		if (found.isEmpty()) {
			createFirst();
			return false;
		}
		return found.size() == 1
				&& found.entrySet().stream().allMatch((each) -> isOwn(each.getKey()) && isComplete(each.getValue()));
	}

	private boolean isOwn(String index) {
		return this.own.matcher(index).matches();
	}

	private static boolean isComplete(IndexState state) {
		TypeMapping mapping = state.mappings();
		Map<String, JsonData> kept = (mapping != null) ? mapping.meta() : Map.of();
		return kept.containsKey(SCHEMA) && ElasticsearchEntry.SCHEMA.equals(kept.get(SCHEMA).to(String.class))
				&& kept.containsKey(COMPLETE) && kept.get(COMPLETE).to(Boolean.class);
	}

	/** With the patience of a writer. */
	private Map<String, IndexState> withAlias(String alias) {
		return withAlias(alias, this.connection::write);
	}

	private static Map<String, IndexState> withAlias(String alias,
			Function<ElasticsearchConnection.Call<GetIndexResponse>, GetIndexResponse> way) {
		try {
			return way.apply((client) -> client.indices().get((get) -> get.index(alias))).result();
		}
		catch (ElasticsearchException ex) {
			if (ElasticsearchFault.isMissing(ex)) {
				return Map.of();
			}
			throw ex;
		}
	}

	private void createFirst() {
		String first = named(FIRST);
		try {
			create(first, inUse());
		}
		catch (ElasticsearchException ex) {
			if (!ElasticsearchFault.isType(ex, "resource_already_exists_exception")) {
				throw ex;
			}
			alias(List.of(Action.of((action) -> action.add((add) -> add.index(first).alias(inUse())))));
		}
	}

	/** Whether this is the index that is being filled, and no other beside it. */
	boolean isNext(String index) {
		return isOwn(index) && withAlias(next()).keySet().equals(Set.of(index));
	}

	/** Makes an empty index to be filled. */
	String createNext(UUID id) {
		String index = named(id);
		create(index, next());
		return index;
	}

	private void create(String index, String alias) {
		String form = form();
		boolean everywhere = this.connection
			.write((client) -> client.indices()
				.create((
						create) -> create.withJson(new StringReader(form)).index(index).aliases(alias, (none) -> none)))
			.acknowledged();
		if (!everywhere) {
			throw new SearchUnavailableException("not every server knows of the new index in time", null);
		}
	}

	/** Settings and mapping, as every new index has them. */
	private String form() {
		try (InputStream form = Objects
			.requireNonNull(ElasticsearchIndices.class.getResourceAsStream("elasticsearch.json"))) {
			ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(form);
			this.connection.size((ObjectNode) json.at("/settings/index"));
			((ObjectNode) json.at("/mappings")).putObject("_meta")
				.put(SCHEMA, ElasticsearchEntry.SCHEMA)
				.put(COMPLETE, false);
			return json.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes what neither is in use nor has an end: it was left by a crash. */
	void deleteLeftovers() {
		Map<String, IndexState> all = withAlias(this.name + "-*");
		for (Map.Entry<String, IndexState> each : all.entrySet()) {
			if (isOwn(each.getKey()) && !each.getValue().aliases().containsKey(inUse())) {
				delete(each.getKey());
			}
		}
	}

	/**
	 * Deletes an index that was not filled to its end; it stays where it came into use
	 * although the answer was lost.
	 */
	void giveUp(String index) {
		if (!withAlias(inUse()).containsKey(index)) {
			delete(index);
		}
	}

	private void delete(String index) {
		this.connection
			.write((client) -> client.indices().delete((delete) -> delete.index(index).ignoreUnavailable(true)));
	}

	/** Puts a filled index in use; the one before goes in the same step. */
	void use(String index) {
		this.connection.write((client) -> client.indices().refresh((refresh) -> refresh.index(index)));
		this.connection.write((client) -> client.indices()
			.putMapping((mapping) -> mapping.index(index)
				.meta(Map.of(SCHEMA, JsonData.of(ElasticsearchEntry.SCHEMA), COMPLETE, JsonData.of(true)))));
		List<Action> actions = new ArrayList<>();
		withAlias(inUse()).keySet()
			.stream()
			.filter((old) -> !old.equals(index))
			.forEach((old) -> actions.add(Action.of((action) -> action.removeIndex((remove) -> remove.index(old)))));
		actions.add(Action.of((action) -> action.add((add) -> add.index(index).alias(inUse()))));
		actions.add(Action.of((action) -> action.remove((remove) -> remove.index(index).alias(next()))));
		alias(actions);
		merge(index);
	}

	/**
	 * Lets the servers put all parts of an index into one, which is read fastest. They go
	 * on by themselves; where they can't, the index stays as it is.
	 */
	private void merge(String index) {
		try {
			this.connection.write((client) -> client.indices()
				.forcemerge((merge) -> merge.index(index).maxNumSegments(1L).waitForCompletion(false)));
		}
		catch (ElasticsearchException | SearchUnavailableException ex) {
			log.warn("A new search index is in use, but stays in several parts: {}", ex.getMessage());
		}
	}

	private void alias(List<Action> actions) {
		this.connection.write((client) -> client.indices().updateAliases((update) -> update.actions(actions)));
	}

	private String named(UUID id) {
		return this.name + "-" + id;
	}

}
