<p>${hits}</p>
