"""Numbers of kinds and words, as `packages/trace/src/layout.ts` has them: a test holds the two together."""

KINDS = (
    "loopStarted",
    "loopStopped",
    "turnStarted",
    "clockAdvanced",
    "taskCreated",
    "taskReady",
    "stepStarted",
    "stepEnded",
    "taskWaiting",
    "taskDone",
    "futureCreated",
    "futureSettled",
    "timerSet",
    "timerFired",
    "timerCancelled",
    "waitStarted",
    "waitMemberDone",
    "waitTripped",
    "waitEnded",
    "resultRead",
    "cancelRequested",
    "printed",
    "blocked",
    "problemFound",
    "inputReceived",
    "eventsDropped",
    "objectSeen",
    "lockAcquired",
    "lockReleased",
    "queuePut",
    "queueGot",
    "signalled",
    "taskYielded",
    "itemReceived",
    "blockStarted",
)

(
    LOOP_STARTED,
    LOOP_STOPPED,
    TURN_STARTED,
    CLOCK_ADVANCED,
    TASK_CREATED,
    TASK_READY,
    STEP_STARTED,
    STEP_ENDED,
    TASK_WAITING,
    TASK_DONE,
    FUTURE_CREATED,
    FUTURE_SETTLED,
    TIMER_SET,
    TIMER_FIRED,
    TIMER_CANCELLED,
    WAIT_STARTED,
    WAIT_MEMBER_DONE,
    WAIT_TRIPPED,
    WAIT_ENDED,
    RESULT_READ,
    CANCEL_REQUESTED,
    PRINTED,
    BLOCKED,
    PROBLEM_FOUND,
    INPUT_RECEIVED,
    EVENTS_DROPPED,
    OBJECT_SEEN,
    LOCK_ACQUIRED,
    LOCK_RELEASED,
    QUEUE_PUT,
    QUEUE_GOT,
    SIGNALLED,
    TASK_YIELDED,
    ITEM_RECEIVED,
    BLOCK_STARTED,
) = range(len(KINDS))

CAUSES = ("created", "timer", "future", "bareYield", "cancel", "error")
SENT = ("value", "exception")
OUTCOMES = ("returned", "raised", "cancelled")
BOX_KINDS = ("wait", "gather", "asCompleted", "shield", "timeout", "taskGroup")
BOX_ENDS = ("condition", "timeout", "cancelled", "raised")
STREAMS = ("log", "error")
PROBLEMS = (
    "neverRetrieved",
    "neverAwaited",
    "destroyedPending",
    "callbackRaised",
    "instrumentRaised",
    "deadlock",
)
SYNC_KINDS = ("lock", "semaphore", "condition", "event", "barrier", "queue")
SIGNALS = (
    "set",
    "cleared",
    "notified",
    "opened",
    "drained",
    "reset",
    "aborted",
    "finished",
    "emptied",
    "shutDown",
    "passedOn",
)

CREATED, TIMER, FUTURE, BARE_YIELD, CANCEL, ERROR = range(6)
VALUE, EXCEPTION = range(2)
RETURNED, RAISED, CANCELLED = range(3)
