package id.terbit.harness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import id.terbit.person.Sessions;
import org.jspecify.annotations.Nullable;

/** Sessions as a test opens them. */
public final class MemorySessions implements Sessions {

	private final Map<String, Set<String>> open = new HashMap<>();

	/** Signs somebody in. */
	public synchronized void open(String username, String id) {
		this.open.computeIfAbsent(username, (first) -> new HashSet<>()).add(id);
	}

	/** Ids of a person's open sessions. */
	public synchronized Set<String> of(String username) {
		return Set.copyOf(this.open.getOrDefault(username, Set.of()));
	}

	@Override
	public synchronized int end(String username, @Nullable String keptId) {
		Set<String> sessions = this.open.getOrDefault(username, new HashSet<>());
		int before = sessions.size();
		sessions.removeIf((id) -> !id.equals(keptId));
		return before - sessions.size();
	}

}
