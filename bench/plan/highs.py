"""The same plans by HiGHS: an instance a line from stdin, an answer a line to stdout.

`time` solves each as fast as HiGHS does, with presolve and without, and says the shorter time, of solving alone: the model is handed over before. Where vehicles
draw a least power or none it stops as near to the optimum as the instance's `gap` says.
`solve` solves each as exactly as it does, one goal after the other: what is missing, what is late, what it costs.
"""

import json
import sys
import time

import highspy
import numpy as np

REPEATS = 5
TOLERANCE = 1e-10
WHOLE_TOLERANCE = 1e-9
INFINITY = highspy.kHighsInf


class Model:
    """Columns are powers by vehicle and slot, then what each vehicle misses and what it has late, in kWh of its battery."""

    def __init__(self, instance, may_miss):
        self.hours = instance["slot_minutes"] / 60
        self.columns, self.rows, self.whole = [], [], []
        vehicles, prices, carbon = instance["vehicles"], instance["price_per_kwh"], instance["carbon_g_per_kwh"]
        slots = len(prices)
        in_slot = [[] for _ in range(slots)]
        self.missing, self.late = [], []
        for vehicle in vehicles:
            gain = self.hours * vehicle["efficiency"]
            energy, soon, used, begun = [], [], None, []
            least = vehicle.get("min_kw") or 0
            for slot in range(vehicle["arrival_slot"], vehicle["departure_slot"]):
                most = vehicle["max_kw"][slot] if isinstance(vehicle["max_kw"], list) else vehicle["max_kw"]
                ceiling = vehicle.get("price_ceiling")
                if ceiling is not None and prices[slot] > ceiling:
                    most = 0
                cost = prices[slot] + vehicle["carbon_weight_per_kg"] * carbon[slot] / 1000
                column = self.column(most, cost * self.hours)
                in_slot[slot].append((column, 1.0))
                energy.append((column, gain))
                if least:
                    before, used = used, self.column(1, 0)
                    self.whole.append(used)
                    self.rows.append((-INFINITY, 0, [(column, 1.0), (used, -float(most))]))
                    self.rows.append((0, INFINITY, [(column, 1.0), (used, -float(least))]))
                    if vehicle.get("no_interruption"):
                        begun.append((self.column(1, 0), 1.0))
                        self.rows.append((0, INFINITY, [begun[-1], (used, -1.0)] + ([] if before is None else [(before, 1.0)])))
                if slot < (vehicle.get("early_slot") or 0):
                    soon.append((column, self.hours))
            if may_miss:
                self.missing.append(self.column(INFINITY, 0))
                energy.append((self.missing[-1], 1.0))
            self.rows.append((vehicle["energy_kwh"], vehicle["energy_kwh"], energy))
            if begun:
                self.rows.append((-INFINITY, 1, begun))
            if vehicle.get("early_kwh"):
                self.late.append(self.column(INFINITY, 0))
                self.rows.append((vehicle["early_kwh"] / vehicle["efficiency"], INFINITY, soon + [(self.late[-1], 1.0)]))
        base, solar = instance.get("base_load_kw") or [0] * slots, instance.get("solar_kw") or [0] * slots
        peak_price = instance.get("peak_price_per_kw")
        if peak_price:
            peak = self.column(INFINITY, peak_price)
            for slot in range(slots):
                self.rows.append((base[slot] - solar[slot], INFINITY, [(peak, 1.0)] + [(column, -1.0) for column, _ in in_slot[slot]]))
        limit = instance.get("site_limit_kw")
        if limit is not None:
            for slot in range(slots):
                most = limit[slot] if isinstance(limit, list) else limit
                self.rows.append((-INFINITY, max(0, most - base[slot] + solar[slot]), in_slot[slot]))
        self.cost = np.array([cost for _, cost in self.columns], dtype=float)

    def column(self, most, cost):
        self.columns.append((most, cost))
        return len(self.columns) - 1

    def solver(self, **options):
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.columns), len(self.rows)
        lp.col_cost_, lp.col_lower_ = self.cost, np.zeros(len(self.columns))
        lp.col_upper_ = np.array([most for most, _ in self.columns], dtype=float)
        lp.row_lower_ = np.array([row[0] for row in self.rows], dtype=float)
        lp.row_upper_ = np.array([row[1] for row in self.rows], dtype=float)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0] + [len(row[2]) for row in self.rows])
        lp.a_matrix_.index_ = np.array([column for row in self.rows for column, _ in row[2]], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([value for row in self.rows for _, value in row[2]], dtype=float)
        if self.whole:
            whole = set(self.whole)
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            lp.integrality_ = [kinds[column in whole] for column in range(len(self.columns))]
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(lp)
        return solver


def least(instance):
    """The least of each goal, one after the other; each stays as good while the next is sought."""
    model = Model(instance, may_miss=True)
    # Whole numbers are kept less exactly.
    tolerance = WHOLE_TOLERANCE if model.whole else TOLERANCE
    exact = {"mip_rel_gap": 0.0, "mip_abs_gap": tolerance, "mip_feasibility_tolerance": tolerance}
    solver = model.solver(primal_feasibility_tolerance=tolerance, dual_feasibility_tolerance=tolerance, **exact)
    found = []
    columns = np.arange(len(model.columns), dtype=np.int32)
    for goal in (model.missing, model.late, None):
        cost = model.cost if goal is None else np.isin(columns, goal).astype(float)
        solver.changeColsCost(len(columns), columns, cost)
        solver.run()
        assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, solver.getModelStatus()
        found.append(solver.getInfo().objective_function_value)
        if goal:
            solver.addRow(-INFINITY, found[-1] + (10 * tolerance if model.whole else tolerance), len(goal), np.array(goal, dtype=np.int32), np.ones(len(goal)))
    return {"unserved_kwh": found[0], "late_kwh": found[1], "objective": found[2]}


def timed(instance):
    model = Model(instance, may_miss=False)
    best = float("inf")
    for presolve in ("on", "off"):
        for _ in range(1 if model.whole else REPEATS):
            solver = model.solver(presolve=presolve, threads=1, mip_rel_gap=instance.get("gap", 0.0))
            begun = time.perf_counter()
            solver.run()
            best = min(best, time.perf_counter() - begun)
            assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, solver.getModelStatus()
    return {"seconds": best, "objective": solver.getInfo().objective_function_value}


answer = {"time": timed, "solve": least}[sys.argv[1]]
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
