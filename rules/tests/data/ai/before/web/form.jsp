<textarea name="complaint"></textarea>
