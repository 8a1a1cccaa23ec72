CREATE TABLE color (
  name VARCHAR(10)
);
