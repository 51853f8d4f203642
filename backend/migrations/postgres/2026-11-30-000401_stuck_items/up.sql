-- What a queue could not do: the item stands aside here and is tried again after growing pauses, so that it stops
-- nothing but itself.
CREATE TABLE stuck_item (
    queue TEXT NOT NULL,
    item TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    since BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT stuck_item_once PRIMARY KEY (queue, item),
    CONSTRAINT stuck_item_tried CHECK (attempts >= 1)
);
CREATE INDEX stuck_item_next ON stuck_item (queue, next_try_at);
