<form action="/login"></form>
