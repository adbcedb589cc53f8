# 两条命令就够：make up 启动，make test 自证。其余给改政策、改代码的人用。
SHELL := /bin/sh
.DEFAULT_GOAL := up
UV := $(shell command -v uv 2>/dev/null || echo var/uv/bin/uv)
PYTHON := .venv/bin/python
INSTALL = $(UV) pip install --quiet --compile-bytecode --require-hashes

.PHONY: setup up test check fix train eval bench embedding lock doctor

setup: .venv/installed bot/.venv/installed

up: setup
	@.venv/bin/wence up

test: setup .venv/installed-dev
	@$(PYTHON) -m pytest -n 2 --dist loadfile

check: setup .venv/installed-dev
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@.venv/bin/wence check

fix: .venv/installed-dev
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

train: setup
	@.venv/bin/wence train dialogue

eval: setup .venv/installed-dev
	@.venv/bin/wence eval

# 量计算要多久，旁边是 openfisca-core 算同一条；它只在自己的环境里，不随问策发布。
bench: setup var/openfisca/installed
	@$(PYTHON) -m evaluation.bench_calculator

var/openfisca/installed: requirements/openfisca.txt | $(UV)
	@echo "安装用来比较的 openfisca-core……"
	@test -x var/openfisca/bin/python || $(UV) venv --quiet --python 3.12 var/openfisca
	@$(INSTALL) --python var/openfisca/bin/python -r $<
	@touch $@

doctor: setup
	@.venv/bin/wence doctor

# 训练内置向量模型；只有它要用 torch（数 GB），装在自己的环境里。
embedding: var/embedding/installed
	@var/embedding/bin/python -m wence train embedding

var/embedding/installed: requirements/app.txt requirements/embedding.txt | $(UV)
	@echo "安装训练向量模型的环境（torch，数 GB）……"
	@test -x var/embedding/bin/python || $(UV) venv --quiet --python 3.12 var/embedding
	@$(UV) pip install --quiet --require-hashes --python var/embedding/bin/python \
		-r requirements/app.txt -r requirements/embedding.txt
	@touch $@

var/uv/bin/uv:
	@echo "准备安装工具 uv……"
	@python3 -m venv var/uv || { echo "缺少 Python 3：请先安装 python3 和 python3-venv"; exit 1; }
	@var/uv/bin/pip install --quiet uv || { echo "装不上 uv：请检查网络和软件源"; exit 1; }

.venv/installed: requirements/app.txt requirements/build.txt pyproject.toml | $(UV)
	@echo "安装问策的运行环境（Python 3.12）……"
	@test -x $(PYTHON) || $(UV) venv --quiet --python 3.12 .venv \
		|| { echo "找不到 Python 3.12：请安装后重试"; exit 1; }
	@$(INSTALL) --python $(PYTHON) -r requirements/app.txt -r requirements/build.txt
	@$(UV) pip install --quiet --python $(PYTHON) --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-dev: .venv/installed requirements/dev.txt
	@echo "安装测试和检查工具……"
	@$(INSTALL) --python $(PYTHON) -r requirements/dev.txt
	@touch $@

bot/.venv/installed: requirements/bot.txt | $(UV)
	@echo "安装对话引擎的环境（Rasa 3.6.21，Python 3.10，约 2.5 GB）……"
	@test -x bot/.venv/bin/python || $(UV) venv --quiet --python 3.10 bot/.venv \
		|| { echo "找不到 Python 3.10：请安装后重试"; exit 1; }
	@$(INSTALL) --python bot/.venv/bin/python -r requirements/bot.txt
	@touch $@

# 改了 pyproject.toml 里的依赖以后运行；锁文件不写软件源地址。
COMPILE = $(UV) pip compile --quiet --generate-hashes --no-emit-index-url --no-header
lock: | $(UV)
	@$(COMPILE) --python-version 3.12 pyproject.toml -o requirements/app.txt
	@$(COMPILE) --python-version 3.12 --group pyproject.toml:build -c requirements/app.txt -o requirements/build.txt
	@$(COMPILE) --python-version 3.12 --group pyproject.toml:dev -c requirements/app.txt -o requirements/dev.txt
	@$(COMPILE) --python-version 3.12 --group pyproject.toml:embedding -c requirements/app.txt -o requirements/embedding.txt
	@$(COMPILE) --python-version 3.10 --group pyproject.toml:bot -o requirements/bot.txt
	@$(COMPILE) --python-version 3.12 --group pyproject.toml:openfisca -o requirements/openfisca.txt
