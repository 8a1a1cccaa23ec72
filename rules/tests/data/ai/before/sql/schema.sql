CREATE TABLE customer (
  iban VARCHAR(34),
  color VARCHAR(10)
);
