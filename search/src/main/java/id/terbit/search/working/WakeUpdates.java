package id.terbit.search.working;

import id.terbit.document.TransitionListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has a change taken up right after its commit; what is lost here is found later. */
@Component
class WakeUpdates implements TransitionListener {

	/** Asked late: the desk that this listener serves is made first. */
	private final ObjectProvider<WorkingUpdates> updates;

	WakeUpdates(ObjectProvider<WorkingUpdates> updates) {
		this.updates = updates;
	}

	@Override
	public void performed(Transition transition) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				WakeUpdates.this.updates.ifAvailable(WorkingUpdates::wake);
			}

		});
	}

}
