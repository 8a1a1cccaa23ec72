SELECT * FROM ticket WHERE body LIKE '%printer%'
