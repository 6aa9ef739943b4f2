package id.terbit.publisher.dispatch;

import id.terbit.document.TransitionListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the dispatchers once what the desk wrote can be read by others. */
@Component
class WakeAfterCommit implements TransitionListener {

	/** Asked late: a dispatcher may itself need the desk that this listener serves. */
	private final ObjectProvider<Wakeable> dispatchers;

	WakeAfterCommit(ObjectProvider<Wakeable> dispatchers) {
		this.dispatchers = dispatchers;
	}

	@Override
	public void performed(Transition transition) {
		wakeAfterCommit();
	}

	void wakeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				WakeAfterCommit.this.dispatchers.forEach(Wakeable::wake);
			}
		});
	}

}
