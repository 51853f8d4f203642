### A status of the task list.

not-started = Not started
in-progress = In progress
done = Complete
cannot-start-yet = Complete the previous sections first
