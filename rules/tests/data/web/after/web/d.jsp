<canvas id="chart"></canvas>
