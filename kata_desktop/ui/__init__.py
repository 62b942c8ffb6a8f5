"""The widgets of the program: screens built from the kit, the chart and the painters below them."""
