DROP TABLE stuck_item;
