<input type="number" name="amount"/>
