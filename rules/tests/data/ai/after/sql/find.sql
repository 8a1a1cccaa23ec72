SELECT * FROM ticket WHERE id = 1
