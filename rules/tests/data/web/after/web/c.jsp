<p>${cart.total}</p>
