-- What a queue could not do: the item stands aside here and is tried again after growing pauses, so that it stops
-- nothing but itself.
CREATE TABLE stuck_item (
    queue TEXT NOT NULL,
    item TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    since INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT stuck_item_once PRIMARY KEY (queue, item),
    CONSTRAINT stuck_item_tried CHECK (attempts >= 1)
) STRICT;
CREATE INDEX stuck_item_next ON stuck_item (queue, next_try_at);
